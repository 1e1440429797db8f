package guahao.addslot.web;

import guahao.addslot.SlotRequest;
import guahao.addslot.SlotRequests;
import guahao.addslot.web.AddSlotAnswers.Item;
import guahao.approval.ApprovalStatus;
import guahao.approval.web.ApprovalInput;
import guahao.approval.web.Audits;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests for added slots with the names in them, as doctors and administrators see them alike. */
@Singleton
final class SlotRequestItems {

    private final SlotRequests requests;
    private final Directory directory;
    private final Patients patients;

    SlotRequestItems(SlotRequests requests, Directory directory, Patients patients) {
        this.requests = requests;
        this.directory = directory;
        this.patients = patients;
    }

    Audits<Item> page(@Nullable Long doctorId, @Nullable ApprovalStatus status, Query query) {
        PageRequest page = ApprovalInput.page(query);
        Listed<SlotRequest> found = requests.page(doctorId, status, page);
        Map<Long, Doctor> doctors = directory.doctors(
                found.rows().stream().map(SlotRequest::doctorId).collect(Collectors.toSet()));
        Set<Long> patientIds =
                found.rows().stream().map(request -> request.wish().patientId()).collect(Collectors.toSet());
        Map<Long, Patient> whose = patients.find(patientIds);
        return Audits.of(
                found.total(),
                page,
                found.rows().stream()
                        .map(request -> Item.of(
                                request,
                                name(doctors.get(request.doctorId())),
                                name(whose.get(request.wish().patientId()))))
                        .toList());
    }

    private static @Nullable String name(@Nullable Doctor doctor) {
        return doctor == null ? null : doctor.name();
    }

    private static @Nullable String name(@Nullable Patient patient) {
        return patient == null ? null : patient.name();
    }
}
