package guahao.workbench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where on earth somebody says he is. */
public record Place(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {}
