package multilayer.export;

/** Text that is put into SVG and HTML. */
public final class Markup {

    private Markup() {}

    /** The text with all that could be taken for markup written as entities; fit for elements and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
