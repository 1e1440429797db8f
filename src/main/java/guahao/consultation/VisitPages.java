package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.Appointments;
import guahao.patient.VisitHistory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Visits as the read graph turns their pages. */
@Singleton
final class VisitPages implements VisitHistory {

    private final VisitPageRepository repository;
    private final Appointments appointments;

    VisitPages(VisitPageRepository repository, Appointments appointments) {
        this.repository = repository;
        this.appointments = appointments;
    }

    @Override
    public Map<Page, List<guahao.patient.Visit>> pages(Collection<Page> wanted) {
        Map<Page, List<Visit>> found = repository.pages(wanted);
        Set<Long> orderIds = found.values().stream()
                .flatMap(List::stream)
                .map(Visit::orderId)
                .collect(Collectors.toSet());
        Map<Long, Appointment> orders = appointments.find(orderIds);
        Map<Page, List<guahao.patient.Visit>> pages = new HashMap<>();
        found.forEach((page, visits) -> pages.put(
                page,
                visits.stream()
                        .map(visit -> shown(visit, orders.get(visit.orderId())))
                        .toList()));
        return pages;
    }

    @Override
    public Map<Whose, Long> counts(Collection<Whose> wanted) {
        return repository.counts(wanted);
    }

    private static guahao.patient.Visit shown(Visit visit, @Nullable Appointment order) {
        VisitTexts texts = visit.texts();
        return new guahao.patient.Visit(
                visit.id(),
                visit.patientId(),
                visit.visitedAt(),
                visit.departmentId(),
                visit.doctorId(),
                texts.complaintOr(order == null ? null : order.symptoms()),
                noted(texts.presentIllness()),
                noted(texts.auxiliaryExam()),
                noted(texts.diagnosis()),
                noted(texts.prescription()));
    }

    private static @Nullable String noted(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
    }
}
