/** Reference data: divisions, departments, offices, series, specialties, working days; loaded from CSV, versioned by date. */
package org.zhicheng.reference;
