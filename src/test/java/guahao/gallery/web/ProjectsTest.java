package guahao.gallery.web;

import static guahao.gallery.web.Gallery.refused;
import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ProjectsTest {

    private final Gallery gallery;
    private final Http http;
    private final Person owner;

    ProjectsTest(Http http, People people) {
        this.gallery = new Gallery(http, people);
        this.http = http;
        this.owner = people.user();
    }

    private static String path(long id) {
        return "/api/projects/" + id;
    }

    @Test
    void areMadeByAnybodyWhoIsSignedIn() {
        Answer made = gallery.post(
                "/api/projects",
                "{\"projectName\":\" 义诊 \",\"description\":\"说明\",\"eventDate\":\"2025-12-09\",\"more\":1}",
                owner.token());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("data.projectName")).isEqualTo("义诊");
        assertThat(made.at("data.description")).isEqualTo("说明");
        assertThat(made.at("data.eventDate")).isEqualTo("2025-12-09");
        assertThat(made.number("data.ownerId")).isEqualTo(owner.id());
        assertThat(made.number("data.count")).isZero();
        for (String empty : List.of("cover", "coverUrl", "coverThumbUrl")) {
            assertThat(made.at("data." + empty)).isNull();
        }
        assertThat(made.at("data.images")).isEqualTo(List.of());
        assertThat(made.at("data.photos")).isEqualTo(List.of());
        assertThat(made.at("data.canEdit")).isEqualTo(true);
        assertThat(text(made, "data.updatedAt")).endsWith("Z");
        Answer shown = gallery.get(path(made.number("data.id")), owner.token());
        assertThat(shown.json()).isEqualTo(made.json());
        refused(gallery.post("/api/projects", "{\"projectName\":\"x\"}", null), 401, "ERR_UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', projectName, required",
        "'{\"projectName\":\"  \"}', projectName, required",
        "'{\"projectName\":5}', projectName, invalid",
        "'{\"projectName\":\"x\",\"eventDate\":\"2025-02-30\"}', eventDate, invalid",
        "'{\"projectName\":\"x\",\"eventDate\":\"soon\"}', eventDate, invalid",
        "'{\"projectName\":\"x\",\"description\":[]}', description, invalid",
    })
    void areRefusedWithTheField(String body, String field, String reason) {
        Answer answer = gallery.post("/api/projects", body, owner.token());
        refused(answer, 400, "ERR_INVALID_PARAM");
        assertThat(answer.at("details." + field)).isEqualTo(reason);
    }

    @Test
    void haveTextsUpToTheirLimits() {
        String body = "{\"projectName\":\"%s\",\"description\":\"%s\"}";
        String name = "名".repeat(200);
        String description = "文".repeat(5000);
        assertThat(gallery.post("/api/projects", body.formatted(name, description), owner.token())
                        .status())
                .isEqualTo(201);
        assertThat(gallery.post("/api/projects", body.formatted(name + "x", ""), owner.token())
                        .at("details.projectName"))
                .isEqualTo("too_long");
        assertThat(gallery.post("/api/projects", body.formatted("x", description + "x"), owner.token())
                        .at("details.description"))
                .isEqualTo("too_long");
    }

    @Test
    void tellEachWhatHeMayDo() {
        long id = gallery.project("p", owner.token());
        for (String token : List.of(owner.token(), gallery.admin().token())) {
            assertThat(gallery.get(path(id), token).at("data.canEdit")).isEqualTo(true);
            assertThat(gallery.get(path(id), token).at("data.canDelete")).isEqualTo(true);
        }
        String stranger = gallery.user().token();
        for (Answer answer : List.of(
                gallery.get(path(id), stranger), gallery.get(path(id), null), gallery.get(path(id), "a.bad.token"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("data.canEdit")).isEqualTo(false);
            assertThat(answer.at("data.canDelete")).isEqualTo(false);
        }
        refused(gallery.put(path(id), "{}", stranger), 403, "ERR_FORBIDDEN");
        refused(gallery.delete(path(id), stranger), 403, "ERR_FORBIDDEN");
        refused(gallery.put(path(id), "{}", null), 401, "ERR_UNAUTHORIZED");
    }

    @Test
    void changeInPart() {
        Answer made = gallery.post(
                "/api/projects",
                "{\"projectName\":\"a\",\"description\":\"b\",\"eventDate\":\"2025-01-01\"}",
                owner.token());
        long id = made.number("data.id");
        Answer renamed = gallery.put(path(id), "{\"projectName\":\" c \"}", owner.token());
        assertThat(renamed.at("data.projectName")).isEqualTo("c");
        assertThat(renamed.at("data.description")).isEqualTo("b");
        assertThat(renamed.at("data.eventDate")).isEqualTo("2025-01-01");
        assertThat(renamed.at("data.createdAt")).isEqualTo(made.at("data.createdAt"));
        Answer cleared = gallery.put(
                path(id),
                "{\"description\":null,\"eventDate\":null}",
                gallery.admin().token());
        assertThat(cleared.at("data.projectName")).isEqualTo("c");
        assertThat(cleared.at("data.description")).isEqualTo("");
        assertThat(cleared.at("data.eventDate")).isNull();
        for (String bad :
                List.of("{\"projectName\":null}", "{\"projectName\":\" \"}", "", "[]", "{\"eventDate\":\"x\"}")) {
            refused(gallery.put(path(id), bad, owner.token()), 400, "ERR_INVALID_PARAM");
        }
        refused(
                http.call("PUT", path(id))
                        .token(owner.token())
                        .body("text/plain", "{}")
                        .send(),
                415,
                "ERR_UNSUPPORTED_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999999999999", "99999999"})
    void areUnknownUnderAnyOtherId(String id) {
        String token = owner.token();
        refused(gallery.get("/api/projects/" + id, null), 404, "ERR_NOT_FOUND");
        refused(gallery.put("/api/projects/" + id, "{}", token), 404, "ERR_NOT_FOUND");
        refused(gallery.delete("/api/projects/" + id, token), 404, "ERR_NOT_FOUND");
    }

    @Test
    void goWithTheirPhotosAndTheFiles() {
        long id = gallery.project("p", owner.token());
        Answer first = gallery.photo(id, owner.token());
        Answer second = gallery.photo(id, gallery.user().token());
        Answer elsewhere = gallery.photo(null, owner.token());
        Answer deleted = gallery.delete(path(id), owner.token());
        assertThat(deleted.number("data.id")).isEqualTo(id);
        assertThat(deleted.at("data.deletedPhotoIds")).isEqualTo(List.of(first.at("data.id"), second.at("data.id")));
        for (String url : List.of(text(first, "data.url"), text(second, "data.thumbUrl"))) {
            assertThat(gallery.get(url, null).status()).isEqualTo(404);
        }
        assertThat(gallery.get(text(elsewhere, "data.url"), null).status()).isEqualTo(200);
        refused(gallery.delete(path(id), owner.token()), 404, "ERR_NOT_FOUND");
        refused(gallery.get(path(id), null), 404, "ERR_NOT_FOUND");
    }

    @Test
    void showTheirPhotosOldestFirstAndTheNewestAsCover() {
        long id = gallery.project("p", owner.token());
        Answer first = gallery.photo(id, owner.token());
        Answer second = gallery.photo(id, owner.token());
        Answer shown = gallery.get(path(id), null);
        assertThat(shown.number("data.count")).isEqualTo(2);
        assertThat(shown.at("data.images.0.id")).isEqualTo(first.at("data.id"));
        assertThat(shown.at("data.images.1.thumbUrl")).isEqualTo(second.at("data.thumbUrl"));
        assertThat(shown.at("data.photos")).isEqualTo(shown.at("data.images"));
        assertThat(shown.at("data.cover")).isEqualTo(second.at("data.thumbUrl"));
        assertThat(shown.at("data.coverThumbUrl")).isEqualTo(second.at("data.thumbUrl"));
        assertThat(shown.at("data.coverUrl")).isEqualTo(second.at("data.url"));
        Map<?, ?> row = rows(gallery.get("/api/projects?limit=100", null)).stream()
                .filter(each -> id(each) == id)
                .findFirst()
                .orElseThrow();
        assertThat(row.get("count")).isEqualTo(2);
        assertThat(row.get("cover")).isEqualTo(second.at("data.thumbUrl"));
    }

    private static long id(Map<?, ?> row) {
        return Long.parseLong(String.valueOf(row.get("id")));
    }

    @SuppressWarnings("unchecked") // A list of rows, as the contract says.
    private static List<Map<?, ?>> rows(Answer list) {
        return (List<Map<?, ?>>) list.node("data.list").getValue();
    }

    @Test
    void areListedNewestFirstWhateverThePageIsCalled() {
        long older = gallery.project("older", owner.token());
        long newer = gallery.project("newer", owner.token());
        List<Long> ids = rows(gallery.get("/api/projects?page=x&limit=100", null)).stream()
                .map(ProjectsTest::id)
                .toList();
        assertThat(ids.indexOf(newer)).isNotNegative().isLessThan(ids.indexOf(older));
        Answer odd = gallery.get("/api/projects?page=0&limit=101", null);
        assertThat(odd.number("data.page")).isEqualTo(1);
        assertThat(odd.number("data.limit")).isEqualTo(20);
        for (String far : List.of("1000000", "2147483648", "99999999999999999999")) {
            Answer beyond = gallery.get("/api/projects?page=" + far, "bad");
            assertThat(rows(beyond)).isEmpty();
            assertThat(beyond.number("data.total")).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void areMadeOnceForEachKey() {
        List<String> answers = AtOnce.run(
                5,
                i -> http.post("/api/projects", "{\"projectName\":\"n" + i + "\"}")
                        .token(owner.token())
                        .header("Idempotency-Key", "k")
                        .send()
                        .text());
        assertThat(answers).containsOnly(answers.getFirst());
    }

    @Test
    void areReadFromTheGraph() {
        long id = gallery.project("graph", owner.token());
        Answer photo = gallery.photo(id, owner.token());
        gallery.photo(id, owner.token());
        Answer one = graph("{galleryProject(id:" + id
                + "){name photoCount coverThumbUrl eventDate photos(first:1){id url width}}"
                + " none:galleryProject(id:0){id}}");
        assertThat(one.at("data.galleryProject.name")).isEqualTo("graph");
        assertThat(one.number("data.galleryProject.photoCount")).isEqualTo(2);
        assertThat(one.at("data.galleryProject.photos.0.url")).isEqualTo(photo.at("data.url"));
        assertThat((List<?>) one.node("data.galleryProject.photos").getValue()).hasSize(1);
        assertThat(one.at("data.none")).isNull();

        long newest = gallery.project("newest", owner.token());
        Answer page = graph("{galleryProjects(first:100){totalCount nodes{id} edges{cursor node{id}}}}");
        List<?> edges = (List<?>) page.node("data.galleryProjects.edges").getValue();
        String cursor = edges.stream()
                .map(edge -> (Map<?, ?>) edge)
                .filter(edge -> String.valueOf(edge.get("node")).equals("{id=" + newest + "}"))
                .map(edge -> String.valueOf(edge.get("cursor")))
                .findFirst()
                .orElseThrow();
        Answer after = graph("{galleryProjects(first:100,after:\\\"" + cursor + "\\\"){nodes{id}}}");
        assertThat(after.text()).contains("\"" + id + "\"").doesNotContain("\"" + newest + "\"");
        assertThat(graph("{galleryProjects(first:0){nodes{id}}}").at("errors.0.extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(graph("{galleryProjects(after:\\\"x\\\"){nodes{id}}}").at("errors.0.extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    private Answer graph(String query) {
        return http.post("/graphql", "{\"query\":\"" + query + "\"}").send();
    }
}
