package guahao.gallery.web;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.file.PicturePath;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.Failures;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.ByteRange;
import guahao.wire.http.EntityTags;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The pictures themselves, for everybody. A name stands for one content for ever. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/uploads")
final class PictureController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final GalleryFiles files;
    private final Failures failures;

    PictureController(GalleryFiles files, Failures failures) {
        this.files = files;
        this.failures = failures;
    }

    /** The path as it came, for a name of ours needs no encoding. */
    @Get("{/path:.*}")
    HttpResponse<?> picture(HttpRequest<?> request) {
        PicturePath picture = PicturePath.of(request.getUri().getRawPath()).orElseThrow(Failure.NoRoute::new);
        long size = files.size(picture);
        String tag = "\"" + picture.name() + "\"";
        if (EntityTags.matchesAny(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            return described(HttpResponse.notModified(), tag);
        }
        ByteRange range = ByteRange.of(request, tag, size);
        if (range.isUnsatisfiable()) {
            return failures.render(request, new Failure.Invalid("range.unsatisfiable", "请求的范围超出文件大小"))
                    .status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, range.header(size));
        }
        return described(content(request, picture, range, size), tag);
    }

    private MutableHttpResponse<?> content(HttpRequest<?> request, PicturePath picture, ByteRange range, long size) {
        MediaType type = MediaType.of(picture.type().mediaType());
        if (request.getMethod() == HttpMethod.HEAD) {
            return HttpResponse.ok().contentType(type).contentLength(size);
        }
        var file = new StreamedFile(files.open(picture, range.from(), range.count()), type, 0, range.count());
        return range.partial()
                ? HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                        .body(file)
                        .header(HttpHeaders.CONTENT_RANGE, range.header(size))
                : HttpResponse.ok(file);
    }

    private static MutableHttpResponse<?> described(MutableHttpResponse<?> response, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
