package guahao.care.services;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service to be entered. */
record NewService(
        long patientId,
        ServiceType type,
        LocalDate date,
        @Nullable String desc,
        List<String> images) {

    static final String BAD_TYPE = "类型不合法";

    static NewService read(Payload fields) {
        return new NewService(
                fields.id("patientId"),
                fields.required(
                        "type", fields.choice("type", ServiceType.class, BAD_TYPE), ServiceType.VISIT, BAD_TYPE),
                Kinds.requiredDate(fields, "date"),
                fields.text("desc", 500),
                Objects.requireNonNullElse(fields.texts("images", 9, 500, "图片数量或格式不合法"), List.of()));
    }
}
