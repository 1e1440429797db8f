package guahao.platform.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The end of the chain. */
@MappedEntity("audit_head")
record AuditHead(@Id long id, long seq, String hash) {

    static final String BEGINNING = "0".repeat(64);
}
