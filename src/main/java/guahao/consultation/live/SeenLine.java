package guahao.consultation.live;

import guahao.consultation.Line;
import java.time.LocalDateTime;

/** A queue as it was at a moment. */
record SeenLine(Line line, LocalDateTime at) {}
