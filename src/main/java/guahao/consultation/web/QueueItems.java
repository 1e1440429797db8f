package guahao.consultation.web;

import guahao.booking.Appointment;
import guahao.consultation.Line;
import guahao.consultation.QueueEntry;
import guahao.consultation.web.QueueAnswers.Item;
import guahao.consultation.web.QueueAnswers.Waiting;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.clock.PlainTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a line with who stands in it, whom it reads with one statement. */
@Singleton
final class QueueItems {

    private final Patients patients;
    private final Clock clock;

    QueueItems(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /** A line and everybody in it. */
    record Shown(Line line, Map<Long, Patient> people, LocalDate today) {

        @Nullable
        Item item(@Nullable QueueEntry entry) {
            return entry == null ? null : shown(entry);
        }

        List<Item> items(List<QueueEntry> entries) {
            return entries.stream().map(this::shown).toList();
        }

        Item shown(QueueEntry entry) {
            Appointment order = entry.order();
            Optional<Patient> patient = Optional.ofNullable(people.get(order.patientId()));
            String visited = PlainTime.ofNullable(entry.visitedAt());
            return new Item(
                    order.id(),
                    order.patientId(),
                    patient.map(Patient::name).orElse(null),
                    patient.map(one -> one.gender().label()).orElse(null),
                    patient.map(one -> one.ageOn(today)).orElse(null),
                    line.numberOf(order.id()),
                    order.status().word(),
                    entry.turn().called(),
                    PlainTime.ofNullable(entry.turn().calledAt()),
                    visited,
                    visited,
                    entry.turn().passCount(),
                    order.priority());
        }

        List<Waiting> waiting() {
            List<Appointment> all = line.waitlist();
            return IntStream.range(0, all.size())
                    .mapToObj(i -> waiting(all.get(i), i + 1))
                    .toList();
        }

        private Waiting waiting(Appointment order, int position) {
            return new Waiting(
                    order.id(),
                    order.patientId(),
                    Optional.ofNullable(people.get(order.patientId()))
                            .map(Patient::name)
                            .orElse(null),
                    order.status().word(),
                    PlainTime.of(order.createdAt()),
                    position);
        }
    }

    /** @param besides who is not in the line any more and is to be shown too */
    Shown of(Line line, QueueEntry... besides) {
        List<Long> ids = Stream.of(
                        Stream.ofNullable(line.current()),
                        line.queue().stream(),
                        line.completed().stream(),
                        Stream.of(besides))
                .flatMap(entries -> entries)
                .map(QueueEntry::order)
                .map(Appointment::patientId)
                .toList();
        List<Long> waiting =
                line.waitlist().stream().map(Appointment::patientId).toList();
        List<Long> all =
                Stream.concat(ids.stream(), waiting.stream()).distinct().toList();
        return new Shown(line, patients.find(all), LocalDate.now(clock));
    }
}
