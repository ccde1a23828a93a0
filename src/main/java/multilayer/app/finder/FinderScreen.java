package multilayer.app.finder;

/** Where the finder is shown: a window over the main one, or nothing in a test. */
public interface FinderScreen {

    void open(FinderController controller);

    void close();
}
