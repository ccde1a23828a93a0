package multilayer.system;

/**
 * What a part of the program may be used under.
 *
 * @param name of the part
 * @param version of the part; may be empty
 * @param licence its short name or address; may be empty
 * @param text all of it; may be empty
 */
public record Licence(String name, String version, String licence, String text) {}
