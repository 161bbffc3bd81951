package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.SubmissionProblems;

/** 校验申报材料: what is done to a submitted declaration before a person sees it. Every PDF is opened again. */
@Service
public class MaterialValidation {

    private final Declarations declarations;
    private final SubmissionCheck check;
    private final Materials materials;
    private final MaterialDetermination materialDetermination;
    private final SubmissionProblems problems;
    private final CaseLife life;

    MaterialValidation(
            Declarations declarations,
            SubmissionCheck check,
            Materials materials,
            MaterialDetermination materialDetermination,
            SubmissionProblems problems,
            CaseLife life) {
        this.declarations = declarations;
        this.check = check;
        this.materials = materials;
        this.materialDetermination = materialDetermination;
        this.problems = problems;
        this.life = life;
    }

    /** @return whether it is complete; if not, the list is kept and the applicant may mend it */
    @Transactional
    public boolean complete(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        materialDetermination.refresh(declaration);
        List<Problem> found = new ArrayList<>(materials.reinspect(declarationId));
        found.addAll(check.problems(declaration));
        List<Problem> blocking = found.stream().filter(Problem::blocks).toList();
        problems.replace(declarationId, blocking.isEmpty() ? found : blocking);
        if (!blocking.isEmpty()) {
            life.sentBackByCheck(declaration, blocking.size());
        }
        return blocking.isEmpty();
    }
}
