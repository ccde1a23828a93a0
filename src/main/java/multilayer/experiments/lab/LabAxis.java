package multilayer.experiments.lab;

/**
 * What a lab varies from left to right.
 *
 * @param kind how its values are spread
 * @param catalog the catalog of words that its categories are from, for example {@code activation}; empty when their labels are
 *     shown as they are
 */
public record LabAxis(Kind kind, String catalog) {

    /** How values are spread. */
    public enum Kind {
        /** Named things at equal distances: a setting's x is its place, from 0. */
        CATEGORIES,
        NUMBERS,
        /** Numbers above 0 on a logarithmic scale. */
        LOGARITHMIC
    }

    static LabAxis categories(String catalog) {
        return new LabAxis(Kind.CATEGORIES, catalog);
    }

    static LabAxis logarithmic() {
        return new LabAxis(Kind.LOGARITHMIC, "");
    }

    public boolean isCategories() {
        return kind == Kind.CATEGORIES;
    }
}
