package guahao.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each forgery starts from a live token, so that nothing but the forged part is wrong. */
@ServerTest
class ForgedTokensTest {

    private final String secret;
    private final Http http;
    private final People people;
    private SignedJWT real;

    ForgedTokensTest(RunningServer server, Http http, People people) throws ParseException {
        this.secret = server.context().getRequiredProperty("guahao.jwt-secret", String.class);
        this.http = http;
        this.people = people;
        this.real = SignedJWT.parse(people.user().token());
    }

    @BeforeEach
    void anotherToken() throws ParseException {
        real = SignedJWT.parse(people.user().token());
    }

    private Answer ask(String token) {
        return http.get("/auth/me").token(token).send();
    }

    private void refused(String token) {
        Answer answer = ask(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("code")).isEqualTo(105);
        assertThat(answer.at("msg")).isEqualTo("Token无效或已失效");
        assertThat(http.call("POST", "/auth/logout").token(token).send().at("code"))
                .isEqualTo(0);
        assertThat(ask(real.serialize()).status()).as("the real one after that").isEqualTo(200);
    }

    private String signed(JWSHeader header, String key, UnaryOperator<JWTClaimsSet.Builder> change)
            throws ParseException, JOSEException {
        var claims =
                change.apply(new JWTClaimsSet.Builder(real.getJWTClaimsSet())).build();
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private String changed(UnaryOperator<JWTClaimsSet.Builder> change) throws ParseException, JOSEException {
        return signed(real.getHeader(), secret, change);
    }

    @Test
    void aCopyMadeWithTheRightKeyPasses() throws Exception {
        assertThat(ask(changed(claims -> claims)).status()).isEqualTo(200);
    }

    @Test
    void holdsWhatTheContractSays() throws Exception {
        assertThat(real.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(real.getHeader().getKeyID()).isNotBlank();
        assertThat(real.getJWTClaimsSet().getIssuer()).isEqualTo("guahao");
        assertThat(real.getJWTClaimsSet().getAudience()).containsExactly("guahao");
        assertThat(real.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "jti", "iat", "exp");
    }

    @Test
    void refusesAnUnsignedToken() throws Exception {
        refused(new PlainJWT(real.getJWTClaimsSet()).serialize());
    }

    @Test
    void refusesASignatureCutOff() {
        String text = real.serialize();
        refused(text.substring(0, text.lastIndexOf('.') + 1));
    }

    @Test
    void refusesAnotherKey() throws Exception {
        refused(signed(real.getHeader(), secret + "x", claims -> claims));
    }

    @Test
    void refusesAnotherAlgorithmWithTheRightKey() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS512)
                .keyID(real.getHeader().getKeyID())
                .build();
        refused(signed(header, secret.repeat(2), claims -> claims));
        refused(signed(header, secret.length() >= 64 ? secret : secret.repeat(2), claims -> claims));
    }

    @Test
    void refusesAnUnknownKeyIdAndNone() throws Exception {
        refused(signed(new JWSHeader.Builder(real.getHeader()).keyID("other").build(), secret, claims -> claims));
        refused(signed(new JWSHeader.Builder(real.getHeader()).keyID(null).build(), secret, claims -> claims));
    }

    @Test
    void refusesAnotherIssuerAndNone() throws Exception {
        refused(changed(claims -> claims.issuer("elsewhere")));
        refused(changed(claims -> claims.issuer(null)));
    }

    @Test
    void refusesAnotherAudienceNoneAndOneMore() throws Exception {
        refused(changed(claims -> claims.audience("elsewhere")));
        refused(changed(claims -> claims.audience((String) null)));
        refused(changed(claims -> claims.audience(List.of("guahao", "elsewhere"))));
    }

    @Test
    void refusesAnExpiredTokenThoughItsRowIsLive() throws Exception {
        refused(changed(claims -> claims.expirationTime(Date.from(Instant.EPOCH))));
        refused(changed(claims -> claims.expirationTime(Date.from(Instant.now().minus(1, ChronoUnit.SECONDS)))));
        refused(changed(claims -> claims.expirationTime(null)));
    }

    @Test
    void refusesAnUnknownIdAndNone() throws Exception {
        refused(changed(claims -> claims.jwtID("0".repeat(32))));
        refused(changed(claims -> claims.jwtID("' or '1'='1")));
        refused(changed(claims -> claims.jwtID("字".repeat(300))));
        refused(changed(claims -> claims.jwtID(null)));
    }

    @Test
    void refusesAnotherAccount() throws Exception {
        String admin = Long.toString(people.admin().id());
        refused(changed(claims -> claims.subject(admin)));
        refused(changed(claims -> claims.subject("1e3")));
        refused(changed(claims -> claims.subject(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "..", "...", "eyJhbGciOiJIUzI1NiJ9..", "null"})
    void refusesWhatIsNoToken(String text) {
        refused(text);
    }
}
