import type { ComiAnswers } from '../comi.ts';

type Maybe<T> = T | null | undefined;

/** A patient's form as a centre sends it. */
export interface FormFields {
  readonly completedOn: string;
  readonly comi?: Maybe<ComiAnswers>;
  readonly odi?: Maybe<readonly Maybe<number>[]>;
  readonly eq5d?: Maybe<{ readonly index: number; readonly valueSet: string }>;
  readonly backPain?: Maybe<number>;
  readonly legPain?: Maybe<number>;
}

/** A case as a centre sends it, before anything is known to be right. */
export interface CaseFields {
  readonly number: string;
  readonly ageYears: number;
  readonly sex: string;
  readonly asa: string;
  readonly bmiBand?: Maybe<string>;
  readonly smoker?: Maybe<boolean>;
  readonly previousOperations: string;
  readonly mainPathology: string;
  readonly degenerationTypes: readonly string[];
  readonly level: string;
  readonly extent: number;
  readonly stages: readonly { readonly operatedOn: string; readonly measures: readonly string[] }[];
  readonly lengthOfStayDays: number;
  readonly injuries: readonly string[];
  readonly adverseEvents: readonly {
    readonly code: string;
    readonly reportedBy: 'SURGEON' | 'PATIENT';
    readonly occurredOn?: Maybe<string>;
  }[];
  readonly baseline?: Maybe<FormFields>;
  readonly followUps: readonly { readonly interval: string; readonly form: FormFields }[];
  readonly diedOn?: Maybe<string>;
  readonly reoperatedOn?: Maybe<string>;
}

/** What is wrong with one field: its path in the input, a code to branch on, a sentence. */
export interface FieldError {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly message: string;
}

export type FieldErrorCode =
  | 'INVALID'
  | 'UNKNOWN_CODE'
  | 'OUT_OF_RANGE'
  /** A list that names something twice. */
  | 'REPEATED'
  | 'IMPOSSIBLE_DATE'
  /** An injury that its level cannot have. */
  | 'IMPOSSIBLE_LEVEL';
