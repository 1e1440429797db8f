package guahao.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as text: HS256 and nothing else, from one issuer, for one audience, under one key. */
@Singleton
final class TokenFormat {

    private static final String PLATFORM = "guahao";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int KEY_ID_BYTES = 8;

    private final JWSHeader header;
    private final MACSigner signer;
    private final MACVerifier verifier;

    TokenFormat(@Property(name = "guahao.jwt-secret") String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        try {
            signer = new MACSigner(key);
            verifier = new MACVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("GUAHAO_JWT_SECRET: cannot sign tokens", e);
        }
        header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId(key))
                .build();
    }

    /** Names the key without giving it away. */
    private static String keyId(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal("guahao key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    String write(TokenClaims claims) {
        var token = new SignedJWT(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(PLATFORM)
                        .audience(PLATFORM)
                        .subject(Long.toString(claims.accountId()))
                        .jwtID(claims.id())
                        .issueTime(Date.from(claims.issuedAt()))
                        .expirationTime(Date.from(claims.expiresAt()))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
        return token.serialize();
    }

    /** Empty for whatever this server did not sign for itself. */
    Optional<TokenClaims> read(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            return isOurs(token.getHeader()) && token.verify(verifier)
                    ? claims(token.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(JWSHeader other) {
        return header.getAlgorithm().equals(other.getAlgorithm())
                && header.getKeyID().equals(other.getKeyID());
    }

    private static Optional<TokenClaims> claims(JWTClaimsSet claims) {
        boolean complete = PLATFORM.equals(claims.getIssuer())
                && List.of(PLATFORM).equals(claims.getAudience())
                && claims.getSubject() != null
                && claims.getJWTID() != null
                && ID.matcher(claims.getJWTID()).matches()
                && claims.getIssueTime() != null
                && claims.getExpirationTime() != null;
        return complete
                ? Optional.of(new TokenClaims(
                        claims.getJWTID(),
                        Long.parseLong(claims.getSubject()),
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                : Optional.empty();
    }
}
