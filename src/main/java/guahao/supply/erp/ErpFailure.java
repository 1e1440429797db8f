package guahao.supply.erp;

import org.jspecify.annotations.Nullable;

/** The ERP did not answer, not in time, or not as agreed. The reason is for the log. */
public final class ErpFailure extends Exception {

    ErpFailure(String reason) {
        this(reason, null);
    }

    ErpFailure(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
    }
}
