package guahao.scheduling.graph;

import guahao.scheduling.Wards;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody with orders and relatives, each relative with an order, a visit and a place on the waiting list.
 *
 * @param patient his own
 */
record Family(long account, long patient) {

    private static final long NONE = 0;

    static Family of(Wards wards, long account, House house, int relatives) {
        long patient = patient(wards, account);
        relate(wards, account, patient);
        order(wards, account, patient, house, "CONFIRMED");
        visit(wards, account, patient, house);
        for (int n = 0; n < relatives; n++) {
            long relative = patient(wards, NONE);
            relate(wards, account, relative);
            order(wards, account, relative, house, "PENDING");
            order(wards, account, relative, house, "WAITLIST");
            visit(wards, account, relative, house);
            visit(wards, account, patient, house);
        }
        return new Family(account, patient);
    }

    private static long patient(Wards wards, long account) {
        long patient = wards.insert(
                "insert into patient (account_id, name, type, gender, id_card, created_at, updated_at)"
                        + " values (nullif(?, 0), '测试患者', 'EXTERNAL', 'UNKNOWN', ?, now(3), now(3))",
                account,
                Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 1_000_000_000_000_000L)));
        wards.insert(
                "insert into medical_history_entry (patient_id, kind, entry) values (?, 'ALLERGY', '青霉素')", patient);
        return patient;
    }

    private static void relate(Wards wards, long account, long patient) {
        wards.insert(
                "insert into patient_relation (account_id, patient_id, relation_type, is_default, created_at)"
                        + " values (?, ?, '家人', false, now(3))",
                account,
                patient);
    }

    private static void visit(Wards wards, long account, long patient, House house) {
        wards.insert(
                "insert into visit_record (order_id, patient_id, doctor_id, department_id, diagnosis, visited_at)"
                        + " values (?, ?, ?, ?, '感冒', now(3))",
                order(wards, account, patient, house, "COMPLETED"),
                patient,
                house.doctors().getFirst(),
                house.departments().getFirst());
    }

    private static long order(Wards wards, long account, long patient, House house, String status) {
        return wards.insert(
                "insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date, section,"
                        + " slot_type, status, payment_status, source, price, payment_since, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, 0, ?, 'PENDING', 'NORMAL', 66, now(3), now(3))",
                Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 10_000_000_000_000_000L)),
                house.schedules().getFirst(),
                patient,
                account,
                house.departments().getFirst(),
                house.from(),
                status);
    }
}
