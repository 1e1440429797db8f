package guahao.scheduling.command;

import guahao.wire.command.ServerClient;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** What the command asks of the server, in the words of the hospital dialect. */
final class ServerCalls implements AutoCloseable {

    private final ServerClient client;

    ServerCalls(ImportCall call) {
        client = new ServerClient(call.access());
    }

    void signIn() {
        client.signIn();
    }

    void upload(Path file, Progress progress) {
        var form = new FileForm(file, progress);
        client.post("/admin/crawler/schedules/upload", form.contentType(), form.body());
    }

    /** The statistics of the import. */
    JsonNode run() {
        JsonNode message = client.post(
                "/admin/crawler/schedules/run?skip_crawl=true", "application/json", BodyPublishers.ofString("{}"));
        JsonNode statistics = message.get("import_stats");
        if (statistics == null) {
            throw client.noServer();
        }
        return statistics;
    }

    @Override
    public void close() {
        client.close();
    }
}
