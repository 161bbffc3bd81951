package org.zhicheng.review.tasklist;

import org.springframework.stereotype.Component;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;

/** Names specialties and levels as people know them. */
@Component
class SubjectNames {

    static final String STEP = "→";

    private final SpecialtyDirectory specialties;
    private final LevelNames levels;

    SubjectNames(SpecialtyDirectory specialties, LevelNames levels) {
        this.specialties = specialties;
        this.levels = levels;
    }

    String path(String specialty) {
        String path = specialties.displayPath(specialty);
        return path.isEmpty() ? specialty : path;
    }

    String level(String specialty, String level) {
        return levels.name(specialty, level).orElse(level);
    }

    /** Returns whether a word is a part of the specialty's path, or of the level's name. */
    boolean fits(TaskSearch.Subject subject, String word) {
        return path(subject.specialty()).contains(word)
                || level(subject.specialty(), subject.level()).contains(word);
    }
}
