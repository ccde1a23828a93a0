package multilayer.bench.memory.bus;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which channel a module hangs on, read from the labels that its board's maker chose.
 *
 * @param name the same for modules that share a channel
 * @param told whether a label has the word channel, rather than a letter that stands for one on most boards
 */
record Channel(String name, boolean told) {

    /** {@code P0 CHANNEL A}, {@code Controller1-ChannelB-DIMM0}, {@code P0_Node0_Channel2_Dimm0}. */
    private static final Pattern WORD = Pattern.compile("^(.*?)(CHANNEL[ _-]?[A-Z0-9]+)");

    /** {@code DIMM_A1}, {@code DIMMB2}, {@code P1-DIMMC1}: the letter is the channel, the digit the place on it. */
    private static final Pattern LETTER = Pattern.compile("^(.*?DIMM[ _-]?[A-Z])\\d*\\b");

    /** Counts the places on a channel, so it does not belong to the channel's name. */
    private static final Pattern PLACE = Pattern.compile("DIMM[ _-]?\\d+");

    private static final Pattern SOCKET = Pattern.compile("\\b(NODE|SOCKET|CPU|PROC|P)[ _-]?\\d+");

    /** Empty where the labels do not tell. */
    static Optional<Channel> of(MemoryModule module) {
        String bank = module.bankLocator().toUpperCase(Locale.ROOT);
        String slot = module.locator().toUpperCase(Locale.ROOT);
        return word(bank, slot).or(() -> word(slot, bank)).or(() -> letter(slot, bank));
    }

    private static Optional<Channel> word(String label, String other) {
        Matcher matcher = WORD.matcher(label);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String before = PLACE.matcher(matcher.group(1)).replaceAll("");
        return Optional.of(new Channel(socket(other) + before + matcher.group(2), true));
    }

    private static Optional<Channel> letter(String label, String other) {
        Matcher matcher = LETTER.matcher(label);
        return matcher.find() ? Optional.of(new Channel(socket(other) + matcher.group(1), false)) : Optional.empty();
    }

    private static String socket(String label) {
        Matcher matcher = SOCKET.matcher(label);
        return matcher.find() ? matcher.group() + " " : "";
    }
}
