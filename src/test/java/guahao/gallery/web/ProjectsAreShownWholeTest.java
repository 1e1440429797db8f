package guahao.gallery.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.Test;

@ServerTest
class ProjectsAreShownWholeTest {

    private static final String TEN =
            "(select 0 n union select 1 union select 2 union select 3 union select 4 union select 5"
                    + " union select 6 union select 7 union select 8 union select 9)";

    /** All but the id and the place of a photo that is there: a hundred times a hundred of it, and a few more. */
    private static final String COPIES =
            "insert into gallery_photo (project_id, uploader_id, path, thumb_path, media_type, bytes, crc32, width, height,"
                    + " created_at) select project_id, uploader_id, concat('/uploads/copy/', id, a.n, b.n, c.n, d.n), thumb_path,"
                    + " media_type, bytes, crc32, width, height, created_at from gallery_photo, " + TEN + " a, " + TEN
                    + " b, "
                    + TEN + " c, " + TEN + " d where id = ?";

    private final Gallery gallery;
    private final Person owner;

    ProjectsAreShownWholeTest(Http http, People people) {
        this.gallery = new Gallery(http, people);
        this.owner = people.user();
    }

    @Test
    void howeverManyPhotosTheyHave(Statements statements) {
        long project = gallery.project("p", owner.token());
        long first = gallery.photo(project, owner.token()).number("data.id");
        statements.update(COPIES, statement -> statement.setLong(1, first));
        Answer shown = gallery.get("/api/projects/" + project, null);
        assertThat(shown.number("data.count")).isEqualTo(10_001);
        JsonNode images = shown.node("data.images");
        assertThat(images.size()).isEqualTo(10_001);
        assertThat(shown.number("data.images.0.id")).isEqualTo(first);
        assertThat(shown.node("data.photos")).isEqualTo(images);
        statements.update("delete from gallery_photo where project_id = ?", statement -> statement.setLong(1, project));
    }
}
