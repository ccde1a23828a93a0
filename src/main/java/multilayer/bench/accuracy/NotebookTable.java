package multilayer.bench.accuracy;

import multilayer.engine.Named;

/** The tables of the notebook to the chapter "Implementation of Multilayer Perceptrons", an exercise each. */
public enum NotebookTable implements Named {
    UNITS("units"),
    LAYERS("layers"),
    LEARNING_RATE("learning-rate"),
    ACTIVATION("activation"),
    SEARCH("search");

    private final String id;

    NotebookTable(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
