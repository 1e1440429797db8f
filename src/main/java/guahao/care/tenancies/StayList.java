package guahao.care.tenancies;

import guahao.care.gateway.Call;
import guahao.care.input.Listing;
import jakarta.inject.Singleton;
import java.util.List;

/** The list of stays. */
@Singleton
public final class StayList {

    private final StayRepository rows;

    StayList(StayRepository rows) {
        this.rows = rows;
    }

    public List<Stay> page(Listing<StayFilter> wanted, Call call) {
        return rows.page(wanted.filter().conditions(), wanted.sql(), call);
    }
}
