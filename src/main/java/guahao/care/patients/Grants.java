package guahao.care.patients;

import java.util.Collection;
import java.util.Map;

/** Knows what is opened to whom at this moment. */
public interface Grants {

    /** Leaves out the files of which nothing is. */
    Map<Long, Grant> of(long userId, Collection<Long> patientIds);
}
