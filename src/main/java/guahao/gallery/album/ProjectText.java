package guahao.gallery.album;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people write about a project. */
public record ProjectText(
        String name, String description, @Nullable LocalDate eventDate) {}
