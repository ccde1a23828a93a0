package multilayer.cli;

import java.util.List;

/** The catalog of commands: adding one is its class and one line here. */
final class Commands {

    private Commands() {}

    static List<Object> all(Terminal terminal, Training training) {
        return List.of(new TrainCommand(terminal, training), new DataCommand(terminal));
    }
}
