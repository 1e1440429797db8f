package guahao.supply.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as a user wants it.
 *
 * @param values by the names that the template has for them
 * @param page which page of the mini program it opens, null for none
 */
public record TemplateMessage(
        String templateId,
        Map<String, String> values,
        @Nullable String page) {}
