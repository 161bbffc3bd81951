/** Employers are found in the register, or entered by hand (U01–U05). */
@Room(uses = {"limit", "problem", "record.port", "reference", "sql", "text"})
package org.zhicheng.record.employer;

import org.zhicheng.Room;
