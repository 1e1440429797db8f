package guahao.identity.signin;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;

import guahao.identity.People;
import guahao.identity.account.Account;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class BannedAccountsStayOutTest {

    private final Http http;
    private final TransactionOperations<Connection> transactions;
    private final String name = People.name();
    private final String phone = People.phone();
    private final Account account;

    BannedAccountsStayOutTest(Http http, People people, TransactionOperations<Connection> transactions) {
        this.http = http;
        this.transactions = transactions;
        this.account = people.account(NewAccount.named("张三")
                .withUsername(name)
                .withPhone(phone)
                .withIdentifier(name)
                .asVerified());
    }

    private void ban(String kind, String reason) {
        transactions.executeWrite(status -> Sql.update(
                status.getConnection(),
                "insert into account_ban (account_id, kind, reason, banned_at) values (?, ?, ?, now())",
                account.id(),
                kind,
                reason));
    }

    private void banUntil(String until, String reason) {
        ban("ALL", reason);
        transactions.executeWrite(status -> Sql.update(
                status.getConnection(),
                "update account_ban set until = ? where account_id = ?",
                Timestamp.valueOf(until),
                account.id()));
    }

    private Answer login(String path, String key, String value, String password) {
        return http.post(path, "{\"%s\":\"%s\",\"password\":\"%s\"}".formatted(key, value, password))
                .send();
    }

    private Answer login(String password) {
        return login("/auth/login", "username", name, password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOGIN", "ALL"})
    void whicheverWayTheyCome(String kind) {
        ban(kind, "刷号");
        String text = "账号已被封禁，原因: 刷号，永久封禁";
        refused(login(People.PASSWORD), 101, text);
        refused(login("/auth/patient/login", "phonenumber", phone, People.PASSWORD), 101, text);
        refused(login("/auth/staff/login", "identifier", name, People.PASSWORD), 101, text);
        refused(
                http.call("POST", "/auth/swagger-login")
                        .body(
                                "application/x-www-form-urlencoded",
                                "username=%s&password=%s".formatted(name, People.PASSWORD))
                        .send(),
                101,
                text);
    }

    @Test
    void andLearnWhyOnlyWithTheirPassword() {
        banUntil("2099-12-31 08:00:00", "");
        refused(login("wrong"), 101, "用户不存在或密码错误");
        refused(login(People.PASSWORD), 101, "账号已被封禁，原因: 未说明，封禁至: 2099-12-31 08:00:00");
    }

    @Test
    void untilTheBanHasRunOut() {
        banUntil("2020-01-01 00:00:00", "x");
        done(login(People.PASSWORD));
    }

    @Test
    void unlessTheyAreKeptFromBookingOnly() {
        ban("REGISTER", "x");
        done(login(People.PASSWORD));
    }
}
