package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.material.SecondLook;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.SubmissionProblems;

/** Validates a submitted declaration before a person reviews it (校验申报材料). Every PDF is opened again. */
@Service
public class MaterialValidation {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final MaterialDetermination materialDetermination;
    private final SecondLook look;
    private final SubmissionValidator validator;
    private final SubmissionProblems problems;
    private final CaseLife life;

    MaterialValidation(
            Declarations declarations,
            Dossiers dossiers,
            MaterialDetermination materialDetermination,
            SecondLook look,
            SubmissionValidator validator,
            SubmissionProblems problems,
            CaseLife life) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.materialDetermination = materialDetermination;
        this.look = look;
        this.validator = validator;
        this.problems = problems;
        this.life = life;
    }

    /** @return whether the declaration is complete; if not, the problems are kept and the applicant may correct it */
    @Transactional
    public boolean complete(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        Dossier told = materialDetermination.refresh(dossiers.open(declaration));
        List<Problem> found = new ArrayList<>(
                look.into(declarationId, told.enclosures().names().keySet()));
        // the second look at the files was written beside them, so they are read again
        found.addAll(validator.problems(dossiers.withPapersAnew(told)));
        List<Problem> blocking = found.stream().filter(Problem::blocks).toList();
        problems.replace(declarationId, blocking.isEmpty() ? found : blocking);
        if (!blocking.isEmpty()) {
            life.sentBackByCheck(declaration, blocking.size());
        }
        return blocking.isEmpty();
    }
}
