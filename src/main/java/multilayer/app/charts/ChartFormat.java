package multilayer.app.charts;

import multilayer.engine.Named;

/** How a chart can be taken along. */
public enum ChartFormat implements Named {
    PNG("png"),
    SVG("svg"),
    CSV("csv");

    private final String id;

    ChartFormat(String id) {
        this.id = id;
    }

    /** Also the ending of such a file's name. */
    @Override
    public String id() {
        return id;
    }
}
