package multilayer;

/** Starts the program: opens the window, or runs a command. */
public final class Multilayer {

    private Multilayer() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? 0 : 2);
    }
}
