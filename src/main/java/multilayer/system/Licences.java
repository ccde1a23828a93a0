package multilayer.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The licences of everything in the program: the list that the packages bring along, {@code /multilayer/licences/list.json} with the
 * texts beside it; where there is none, what the jars themselves tell.
 */
public final class Licences {

    private static final String FOLDER = "/multilayer/licences/";

    private Licences() {}

    /**
     * All of them, in the order of the list or of the class path.
     *
     * @throws IOException if the list or a jar cannot be read
     */
    public static List<Licence> all() throws IOException {
        try (InputStream list = Licences.class.getResourceAsStream(FOLDER + "list.json")) {
            return list == null ? ClassPathLicences.of(System.getProperty("java.class.path")) : listed(list);
        }
    }

    static List<Licence> listed(InputStream list) throws IOException {
        List<Licence> licences = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(list)) {
            licences.add(new Licence(
                    entry.path("name").asText(),
                    entry.path("version").asText(),
                    entry.path("licence").asText(),
                    text(entry.path("text").asText())));
        }
        return licences;
    }

    private static String text(String file) throws IOException {
        if (file.isEmpty()) {
            return "";
        }
        try (InputStream in = Licences.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
