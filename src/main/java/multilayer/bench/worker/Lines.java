package multilayer.bench.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Reads records back from the JSON that they were written as. Fields that a record does not have are passed over. */
public final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Lines() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException naming the first field that is missing or is not what it should be
     */
    public static <R extends Record> R read(JsonNode line, Class<R> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!line.has(component.getName())) {
                throw new IllegalArgumentException(component.getName() + " is missing");
            }
        }
        try {
            return JSON.treeToValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(complaint(e, line), e);
        }
    }

    private static String complaint(JsonProcessingException problem, JsonNode line) {
        List<JsonMappingException.Reference> path =
                problem instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        String field = path.isEmpty() ? "" : path.get(0).getFieldName();
        return line.has(field)
                ? "%s is not what it should be: %s".formatted(field, line.get(field))
                : "it is not what it should be: " + line;
    }
}
