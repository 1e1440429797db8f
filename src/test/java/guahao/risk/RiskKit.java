package guahao.risk;

import static guahao.kit.Hospital.done;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and sets how accounts stand. */
@Singleton
public final class RiskKit {

    private final People people;
    private final Wards rows;
    private @Nullable String admin;

    RiskKit(People people, Wards rows) {
        this.people = people;
        this.rows = rows;
    }

    public synchronized String admin() {
        String token = admin == null ? people.admin().token() : admin;
        admin = token;
        return token;
    }

    public Answer get(Http http, String path) {
        return http.get("/admin/anti-scalper" + path).token(admin()).send();
    }

    public Answer post(Http http, String path, String body) {
        return http.post("/admin/anti-scalper" + path, body).token(admin()).send();
    }

    public Answer ban(Http http, long account, String type, int days, String reason) {
        return post(
                http,
                "/ban",
                "{\"user_id\":%d,\"ban_type\":\"%s\",\"duration_days\":%d,\"reason\":\"%s\"}"
                        .formatted(account, type, days, reason));
    }

    public Answer unban(Http http, long account) {
        return post(http, "/unban", "{\"user_id\":%d,\"reason\":\"申诉通过\"}".formatted(account));
    }

    public Answer detail(Http http, long account) {
        return done(get(http, "/users/" + account));
    }

    public long score(Http http, long account) {
        return detail(http, account).number("message.risk_score");
    }

    /** Behaviours with their changes, newest first: {@code no_show 30}. */
    public List<String> logs(Http http, long account) {
        return rows(detail(http, account), "risk_logs").stream()
                .map(log -> log.get("behavior_type") + " " + log.get("risk_score"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Answer answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.at("message." + name));
    }

    /** Scored so just now. */
    public void standing(long account, int score) {
        rows.insert(
                "insert into risk_account (account_id, score, base, incident_at, due_at)"
                        + " values (?, ?, ?, now(3), now(3) + interval 7 day)",
                account,
                score,
                score);
    }

    /** Nothing was done for so many days. */
    public void idle(long account, int days) {
        rows.insert(
                "update risk_account set incident_at = incident_at - interval ? day,"
                        + " due_at = due_at - interval ? day where account_id = ?",
                days,
                days,
                account);
    }

    /** An id that no account has. */
    public long nobody() {
        return 9_000_000_000_000_000L;
    }
}
