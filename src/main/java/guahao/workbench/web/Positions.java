package guahao.workbench.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.workbench.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads where a device says it is. */
final class Positions {

    private static final BigDecimal STEEPEST = new BigDecimal("90");
    private static final BigDecimal FARTHEST = new BigDecimal("180");
    private static final int DECIMALS = 6;

    private Positions() {}

    static Place place(Fields fields) {
        return new Place(degrees(fields, "latitude", STEEPEST), degrees(fields, "longitude", FARTHEST));
    }

    private static @Nullable BigDecimal degrees(Fields fields, String name, BigDecimal most) {
        BigDecimal degrees = fields.decimal(name);
        if (degrees == null) {
            return null;
        }
        if (degrees.abs().compareTo(most) > 0) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
