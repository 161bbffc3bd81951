package org.zhicheng.record.port;

import java.util.List;
import java.util.Optional;

/** The register finds employers; no employer needs an account here (U01). */
public interface EmployerRegister {

    /**
     * @param keyword part of the full name, or a unified social credit code
     * @return at most 20, exact matches first
     * @throws RecordUnavailableException where it cannot be asked now
     */
    List<Employer> search(String keyword);

    /**
     * @return empty where the register does not know the id
     * @throws RecordUnavailableException where nobody can tell now
     */
    Optional<Employer> find(String id);
}
