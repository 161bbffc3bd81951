package org.zhicheng.declaration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.form.Problem;
import org.zhicheng.material.Materials;

/** 校验申报材料: what is done to a submitted declaration before a person sees it. Every PDF is opened again. */
@Service
public class SubmittedCheck {

    private final Declarations declarations;
    private final SubmissionCheck check;
    private final Materials materials;
    private final RequiredMaterials requiredMaterials;
    private final Problems problems;
    private final CaseLife life;

    SubmittedCheck(
            Declarations declarations,
            SubmissionCheck check,
            Materials materials,
            RequiredMaterials requiredMaterials,
            Problems problems,
            CaseLife life) {
        this.declarations = declarations;
        this.check = check;
        this.materials = materials;
        this.requiredMaterials = requiredMaterials;
        this.problems = problems;
        this.life = life;
    }

    /** @return whether it is complete; if not, the list is kept and the applicant may mend it */
    @Transactional
    public boolean complete(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        requiredMaterials.refresh(declaration);
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
