package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Moments;
import guahao.care.input.Payload;
import guahao.platform.database.Transactions;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Gives stays without a file that of their child: by number, else by a name that only one file bears. */
@Action(function = "relations", value = "link-tenancies", access = Access.MANAGERS, flat = true)
final class LinkTenancies implements Handler<LinkTenancies.Wanted, LinkTenancies.Linked> {

    private static final long STANDARD_SIZE = 80;
    private static final Duration LONGEST_WALK = Duration.ofHours(1);

    record Wanted(int batchSize, int offset) {}

    @Serdeable
    record Linked(
            int batchSize, int offset, long total, int matchedById, int matchedByName, int unchanged, int updated) {}

    private final LinkRepository rows;
    private final Transactions transactions;
    private final Clock clock;

    LinkTenancies(LinkRepository rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Wanted read(Payload payload) {
        Long size = payload.whole("batchSize", 1, 200, "batchSize 需为 1–200 的整数");
        Long offset = payload.count("offset", Integer.MAX_VALUE, "offset 需为 ≥0 的整数");
        return new Wanted(
                Objects.requireNonNullElse(size, STANDARD_SIZE).intValue(),
                Objects.requireNonNullElse(offset, 0L).intValue());
    }

    @Override
    public Linked answer(Wanted wanted, Call call) {
        return transactions.write(() -> link(wanted));
    }

    private Linked link(Wanted wanted) {
        LocalDateTime since = Moments.now(clock).minus(LONGEST_WALK);
        long total = rows.count(since);
        int byId = 0;
        int byName = 0;
        List<LinkRepository.Loose> stays = rows.page(since, wanted.offset(), wanted.batchSize());
        for (LinkRepository.Loose stay : stays) {
            List<Long> numbered = stay.linked() || stay.idCard() == null ? List.of() : rows.numbered(stay.idCard());
            boolean byItsName = !stay.linked() && numbered.isEmpty() && stay.patientName() != null;
            byId += linked(stay, numbered);
            byName += linked(stay, byItsName ? rows.named(String.valueOf(stay.patientName())) : List.of());
        }
        int updated = byId + byName;
        return new Linked(wanted.batchSize(), wanted.offset(), total, byId, byName, stays.size() - updated, updated);
    }

    private int linked(LinkRepository.Loose stay, List<Long> patients) {
        return patients.size() == 1 ? rows.link(stay.id(), patients.getFirst(), Moments.now(clock)) : 0;
    }
}
