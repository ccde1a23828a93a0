package multilayer.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of licences that is delivered with an installed program: a bill of materials in CycloneDX's JSON, the common texts by
 * their SPDX names, and in a folder named after each jar the texts that came in it.
 */
final class DeliveredLicences {

    /** The bill of materials. */
    static final String BILL = "bom.json";

    private DeliveredLicences() {}

    /** All parts of the bill, each version once, whatever platforms it is for. */
    static List<Licence> in(Path folder) throws IOException {
        Map<String, Licence> licences = new LinkedHashMap<>();
        for (JsonNode part :
                new ObjectMapper().readTree(folder.resolve(BILL).toFile()).path("components")) {
            String name = part.path("name").asText();
            String version = part.path("version").asText();
            String key = name + "-" + version;
            if (!licences.containsKey(key)) {
                List<String> names = names(part);
                licences.put(key, new Licence(name, version, String.join(", ", names), text(folder, key, names)));
            }
        }
        return List.copyOf(licences.values());
    }

    /** SPDX names, or what the part's author calls them. */
    private static List<String> names(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : part.path("licenses")) {
            JsonNode licence = each.path("license");
            names.add(licence.path("id")
                    .asText(licence.path("name").asText(each.path("expression").asText())));
        }
        return names;
    }

    /** What came in the jar, or else the common text of each licence. */
    private static String text(Path folder, String part, List<String> names) throws IOException {
        Path own = folder.resolve(part);
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.walk(own)) {
                return read(files.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return read(names.stream()
                .map(name -> folder.resolve(name.replaceAll("[^A-Za-z0-9.+-]", "_") + ".txt"))
                .filter(Files::isRegularFile)
                .toList());
    }

    private static String read(List<Path> files) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return texts.stream().collect(Collectors.joining("\n\n"));
    }
}
