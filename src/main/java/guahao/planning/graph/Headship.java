package guahao.planning.graph;

import guahao.directory.MinorDepartment;
import java.util.List;

/** A department as its heads see it, with the ids of all that is in it. */
record Headship(MinorDepartment department, List<Long> doctorIds, List<Long> clinicIds) {}
