package guahao.gallery.web;

import guahao.gallery.album.Project;
import guahao.gallery.album.Projects;
import guahao.gallery.member.Member;
import guahao.gallery.member.Members;
import guahao.gallery.web.ProjectAnswers.Deleted;
import guahao.gallery.web.ProjectAnswers.Detail;
import guahao.gallery.web.ProjectAnswers.Rows;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** Photo projects: everybody looks, members make them, owners and administrators change them. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/projects")
class ProjectController {

    private static final int PAGE_SIZE = 20;

    private final Projects projects;
    private final Members members;
    private final ProjectAnswers answers;

    ProjectController(Projects projects, Members members, ProjectAnswers answers) {
        this.projects = projects;
        this.members = members;
        this.answers = answers;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    Rows list(Query query) {
        PageRequest page = PageRequest.ofGallery(query, PAGE_SIZE);
        return new Rows(
                projects.page(page.size(), page.offset()).stream()
                        .map(answers::row)
                        .toList(),
                projects.count(),
                page.page(),
                page.size());
    }

    @Idempotent(comparesBody = false)
    @Post
    @Status(HttpStatus.CREATED)
    Detail create(Input input, Caller caller) {
        Member owner = members.writer(caller);
        Project created = projects.create(ProjectFields.all(input.requiredFields()), owner);
        return answers.detail(created, owner);
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Detail show(@PathVariable long id, @Nullable Caller caller) {
        return answers.detail(projects.get(id), caller == null ? null : members.of(caller));
    }

    @Put("/{id}")
    Detail update(@PathVariable long id, Input input, Caller caller) {
        Member member = members.of(caller);
        projects.requireRight(id, member);
        Project updated = projects.update(id, member, ProjectFields.some(input.requiredFields()));
        return answers.detail(updated, member);
    }

    @Delete("/{id}")
    Deleted delete(@PathVariable long id, Caller caller) {
        return new Deleted(id, projects.delete(id, members.of(caller)));
    }
}
