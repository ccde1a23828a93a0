package multilayer.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into {@link Json}, which keeps the line of every value. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxDocumentLength(64L << 20)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads one JSON value and the end of the file.
     *
     * @param file the name that errors tell
     * @throws ProjectFileException with one sentence, if it is no JSON or a field stands twice in an object
     */
    static Json read(String file, InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            return new JsonReader(file, parser).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw ProjectFileException.at(
                    file, line, "this is not JSON there (" + reason(e) + "); correct it and try again");
        } catch (CharConversionException e) {
            throw new ProjectFileException(file + " is not a text file in UTF-8; choose another file.", e);
        }
    }

    /** Jackson's words, without its advice to programmers. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(": enable `.*|, from `[^`]*`|\\(start marker.*|\\.$", "")
                .strip();
    }

    private Json document() throws IOException {
        if (parser.nextToken() == null) {
            throw ProjectFileException.at(file, 1, "the file is empty; choose another file");
        }
        Json root = value("", line());
        if (parser.nextToken() != null) {
            throw ProjectFileException.at(
                    file, line(), "the file goes on after the project's closing brace; remove what follows it");
        }
        return root;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Json value(String path, int line) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, line);
            case START_ARRAY -> list(path, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path, line);
            case VALUE_TRUE -> new Json(path, line, true);
            case VALUE_FALSE -> new Json(path, line, false);
            case VALUE_NULL -> new Json(path, line, null);
            default -> new Json(path, line, parser.getText());
        };
    }

    private Json object(String path, int line) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        Json object = new Json(path, line, fields);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line();
            parser.nextToken();
            Json field = value(object.pathOf(name), nameLine);
            Json first = fields.putIfAbsent(name, field);
            if (first != null) {
                throw ProjectFileException.at(
                        file,
                        nameLine,
                        field.path() + " stands in line " + first.line() + " already; remove one of the two");
            }
        }
        return object;
    }

    private Json list(String path, int line) throws IOException {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(path + "[" + values.size() + "]", line()));
        }
        return new Json(path, line, values);
    }

    private Json number(String path, int line) throws IOException {
        String digits = parser.getText();
        try {
            return new Json(path, line, new BigDecimal(digits));
        } catch (NumberFormatException e) {
            String told = new Json(path, line, digits).told();
            throw ProjectFileException.at(
                    file, line, path + " is too large a number: " + told + "; correct it and try again");
        }
    }
}
