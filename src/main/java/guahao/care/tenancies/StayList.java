package guahao.care.tenancies;

import guahao.care.gateway.Call;
import guahao.care.input.Paging;
import guahao.care.input.Sorting;
import jakarta.inject.Singleton;
import java.util.List;

/** The list of stays. */
@Singleton
public final class StayList {

    private final StayRepository rows;

    StayList(StayRepository rows) {
        this.rows = rows;
    }

    public List<Stay> page(StayFilter filter, Sorting sorting, Paging paging, Call call) {
        return rows.page(filter.conditions(), sorting, paging, call);
    }
}
