/** What somebody does next, with choices that are only given a meaning by where the file stands. */
export type Step =
  | { readonly do: 'onwards' }
  | { readonly do: 'complete' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'begin' }
  | { readonly do: 'wait'; readonly days: number }
  | {
      /** Waits for a limit of six or of thirty-six months: to its last day, or to the day after. */
      readonly do: 'limit';
      readonly of: 'suspension' | 'verification' | 'validity';
      readonly after: number;
    }
  | {
      readonly do: 'file';
      readonly kind: Kind;
      readonly scope: readonly string[];
      /** Whether it names the certificate before the last. */
      readonly older: boolean;
    }
  | {
      readonly do: 'schedule';
      readonly surveillance: boolean;
      readonly in: number;
      readonly lasting: number;
      readonly onSite: boolean;
      readonly scope: readonly string[];
      readonly team: Team;
    }
  | { readonly do: 'assess'; readonly which: 'all' | 'one' | 'notMet' | 'notMandatory' | 'none' }
  | {
      readonly do: 'raise';
      readonly grade: Grade;
      readonly due: number | null;
      readonly on: string;
    }
  | { readonly do: 'escalate'; readonly count: number; readonly due: number }
  | { readonly do: 'act'; readonly finding: number }
  | { readonly do: 'verify'; readonly finding: number; readonly accepted: boolean }
  | { readonly do: 'report'; readonly byLead: boolean }
  | { readonly do: 'replace'; readonly whom: number; readonly by: 'third' | 'second' | 'tied' }
  | {
      readonly do: 'decide';
      readonly granted: boolean;
      readonly scope: readonly string[] | null;
      readonly withAudit: boolean;
      readonly by: Deciders;
      readonly in: number | null;
      readonly country: boolean;
      readonly stale: boolean;
    }
  | {
      readonly do: 'change';
      readonly kind: 'SUSPEND' | 'REINSTATE' | 'REDUCE_SCOPE' | 'WITHDRAW';
      readonly scope: readonly string[] | null;
      readonly by: Deciders;
      readonly in: number;
      readonly stale: boolean;
      /** By whose wish it is; `asked` decides what the centre asked for, where it has. */
      readonly wish: 'BODY' | 'CENTRE' | 'asked';
    }
  | {
      readonly do: 'ask';
      readonly kind: 'SUSPEND' | 'REINSTATE' | 'REDUCE_SCOPE' | 'WITHDRAW';
      readonly scope: readonly string[] | null;
      readonly in: number;
      readonly stale: boolean;
    }
  | { readonly do: 'takeBack'; readonly older: boolean }
  | {
      readonly do: 'correct';
      /** The event, counted from the last; one more than there are is none. */
      readonly event: number;
      /** `same` is what was recorded. */
      readonly meant: 'same' | Change | null;
      readonly scope: readonly string[] | null;
      readonly by: Deciders;
      readonly in: number;
      readonly stale: boolean;
    }
  | {
      readonly do: 'publish';
      /** The days until it comes into force. */
      readonly in: number;
      readonly months: number;
      /** Whether it asks for a criterion less. */
      readonly shorter: boolean;
      readonly named: 'anew' | 'taken';
    };

type Change = 'SUSPENDED' | 'REINSTATED' | 'SCOPE_EXTENDED' | 'SCOPE_REDUCED' | 'WITHDRAWN';
type Kind = 'INITIAL' | 'RENEWAL' | 'SCOPE_EXTENSION';
type Grade = 'MAJOR' | 'MINOR' | 'OBSERVATION';
export type Team = 'good' | 'noLead' | 'repeated' | 'notAppointed' | 'tied';
export type Deciders = 'good' | 'notCaller' | 'auditor' | 'tied' | 'repeated';
