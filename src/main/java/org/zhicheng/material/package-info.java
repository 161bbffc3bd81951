/** What people upload with a declaration: which files are asked for, what is safe to keep, and where the bytes are. */
package org.zhicheng.material;
