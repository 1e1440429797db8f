package guahao.wire.graphql.execution;

import guahao.wire.graphql.document.DocumentName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation as it was asked for, whatever brought it. */
public record GraphRequest(DocumentName document, @Nullable String operationName, Map<String, Object> variables) {}
