package guahao.gallery.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.platform.picture.SamplePictures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A visitor's hands in the gallery: makes rows for tests, each its own. */
final class Gallery {

    static final String BOUNDARY = "----a-boundary";

    private final Http http;
    private final People people;

    Gallery(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    Person user() {
        return people.user();
    }

    Person admin() {
        return people.admin();
    }

    Answer get(String path, @Nullable String token) {
        return http.get(path).token(token).send();
    }

    Answer post(String path, String json, @Nullable String token) {
        return http.post(path, json).token(token).send();
    }

    Answer put(String path, String json, @Nullable String token) {
        return http.put(path, json).token(token).send();
    }

    Answer delete(String path, @Nullable String token) {
        return http.delete(path).token(token).send();
    }

    static String email() {
        return People.name() + "@gallery.example";
    }

    String invitation(String role, String admin) {
        Answer made = post("/api/users/invitations", "{\"role\":\"" + role + "\"}", admin);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return text(made, "data.code");
    }

    long project(String name, String token) {
        Answer made = post("/api/projects", "{\"projectName\":\"" + name + "\"}", token);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.number("data.id");
    }

    Answer photo(@Nullable Long project, String token) {
        Answer made = upload(token, form().project(project).file(SamplePictures.of("png", 30, 20)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    Answer upload(@Nullable String token, Form form) {
        return form.call(http).token(token).send();
    }

    static Form form() {
        return new Form();
    }

    static String text(Answer answer, String path) {
        return String.valueOf(answer.at(path));
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.at("ok")).as(answer.toString()).isEqualTo(false);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(text(answer, "message")).isNotBlank();
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    /** A multipart form, part by part. */
    static final class Form {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form project(@Nullable Object id) {
            return id == null ? this : field("projectId", id.toString());
        }

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        Form file(byte[] content) {
            return file("file", "a.png", content);
        }

        Form file(String field, String name, byte[] content) {
            return part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: text/html", content);
        }

        private Form part(String head, byte[] content) {
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] whole() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(bytes.toByteArray());
            whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return whole.toByteArray();
        }

        Http.Call call(Http http) {
            return http.call("POST", "/api/photos/upload").body("multipart/form-data; boundary=" + BOUNDARY, whole());
        }
    }
}
