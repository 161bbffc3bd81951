package org.zhicheng.declaration.print;

import java.util.List;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.form.ReadOut;

/**
 * A case print holds a whole case, ready to be printed.
 *
 * @param parts the form as the applicant filled it in
 * @param events newest first
 */
public record CasePrint(
        Declaration declaration,
        CaseView summary,
        List<ReadOut.Part> parts,
        List<SlotView> materials,
        List<CheckView> checks,
        List<DecisionView> decisions,
        List<TimelineEvent> events) {}
