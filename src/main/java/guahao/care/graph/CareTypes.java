package guahao.care.graph;

import guahao.care.activities.Activity;
import guahao.care.patients.FileAnswer;
import guahao.care.patients.ListedFile;
import guahao.care.services.ServiceRecord;
import guahao.care.tenancies.Stay;
import guahao.wire.graphql.Graph;

/** The fields of what the house answers, which hold what the functions answer and nothing more. */
final class CareTypes {

    private CareTypes() {}

    static void wire(Graph graph) {
        wirePages(graph);
        wireItem(graph);
        wireFile(graph);
        wireStay(graph);
        wireService(graph);
        wireActivity(graph);
    }

    private static void wirePages(Graph graph) {
        graph.type("CarePatientPage", Pages.Files.class)
                .value("items", Pages.Files::items)
                .value("total", page -> page.meta().total())
                .value("hasMore", page -> page.meta().hasMore());
        graph.type("CareActivityPage", Pages.Activities.class)
                .value("items", Pages.Activities::items)
                .value("total", page -> page.meta().total())
                .value("hasMore", page -> page.meta().hasMore());
    }

    private static void wireItem(Graph graph) {
        graph.type("CarePatientItem", ListedFile.class)
                .value("id", ListedFile::id)
                .value("name", ListedFile::name)
                .value("gender", ListedFile::gender)
                .value("birthDate", ListedFile::birthDate)
                .value("hospital", ListedFile::hospital)
                .value("hospitalDiagnosis", ListedFile::hospitalDiagnosis)
                .value("idCard", ListedFile::idCard)
                .value("idCardTail", ListedFile::idCardTail)
                .value("phone", ListedFile::phone)
                .value("lastCheckInDate", ListedFile::lastCheckInDate)
                .value("admissionCount", ListedFile::admissionCount)
                .value("status", ListedFile::status);
    }

    private static void wireFile(Graph graph) {
        graph.type("CarePatient", FileAnswer.class)
                .value("id", FileAnswer::id)
                .value("name", FileAnswer::name)
                .value("idCard", FileAnswer::idCard)
                .value("idCardTail", FileAnswer::idCardTail)
                .value("phone", FileAnswer::phone)
                .value("birthDate", FileAnswer::birthDate)
                .value("gender", FileAnswer::gender)
                .value("address", FileAnswer::address)
                .value("hospital", FileAnswer::hospital)
                .value("hospitalDiagnosis", FileAnswer::hospitalDiagnosis)
                .value("doctorName", FileAnswer::doctorName)
                .value("symptoms", FileAnswer::symptoms)
                .value("medicalCourse", FileAnswer::medicalCourse)
                .value("fatherName", FileAnswer::fatherName)
                .value("fatherPhone", FileAnswer::fatherPhone)
                .value("motherName", FileAnswer::motherName)
                .value("motherPhone", FileAnswer::motherPhone)
                .value("plainFields", file -> file.permission().fields());
    }

    private static void wireStay(Graph graph) {
        graph.type("CareTenancy", Stay.class)
                .value("id", Stay::id)
                .value("patientId", Stay::patientId)
                .value("patientName", Stay::patientName)
                .value("checkInDate", Stay::checkInDate)
                .value("checkOutDate", Stay::checkOutDate)
                .value("room", Stay::room)
                .value("bed", Stay::bed);
    }

    private static void wireService(Graph graph) {
        graph.type("CareService", ServiceRecord.class)
                .value("id", ServiceRecord::id)
                .value("patientId", ServiceRecord::patientId)
                .value("type", ServiceRecord::type)
                .value("date", ServiceRecord::date)
                .value("status", ServiceRecord::status)
                .value("desc", ServiceRecord::desc)
                .value("rating", ServiceRecord::rating)
                .value("createdBy", ServiceRecord::createdBy);
    }

    private static void wireActivity(Graph graph) {
        graph.type("CareActivity", Activity.class)
                .value("id", Activity::id)
                .value("title", Activity::title)
                .value("type", Activity::type)
                .value("date", Activity::date)
                .value("endDate", Activity::endDate)
                .value("location", Activity::location)
                .value("capacity", Activity::capacity)
                .value("status", Activity::status)
                .value("registeredCount", Activity::registeredCount)
                .value("waitlistCount", Activity::waitlistCount);
    }
}
